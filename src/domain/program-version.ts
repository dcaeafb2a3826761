/** The version of the program, as files that it makes name it; the same as in package.json. */
export const programVersion = '0.1.0';
