"""Editing: what changes the files of an edition on an editor's word, and what shows a change in the edition's words."""
