"""The sample book: sixty invented accounts, two years of stories, counted from today."""
