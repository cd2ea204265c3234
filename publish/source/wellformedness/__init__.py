"""Files that are not XML: what is wrong with them, where, and the mend; the first fault or every one."""
