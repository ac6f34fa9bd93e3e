"""The room of deeds: undo, redo, history."""
