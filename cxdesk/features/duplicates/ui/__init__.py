"""A calm list of pairs, and beside it the sheet on which two become one."""
