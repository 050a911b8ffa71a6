/** The process that copies a log makes this file, and changes its time for as long as it copies. */
export const holdOf = (file: string): string => `${file}-hold`;

/** The hub answers with this file, of the same content, for as long as no checkpoint can run. */
export const heldOf = (file: string): string => `${file}-held`;
