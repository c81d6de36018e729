// Which rules read a message. Apart from the rules, so that what is to be read is known before they are loaded.

/** Of the reading as a whole; one more whenever any detector says something else than before. */
export const READING_VERSION = 14;
