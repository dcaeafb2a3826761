import manifest from '../../package.json' with { type: 'json' };

/** The version of the program, as files that it makes name it. */
export const programVersion: string = manifest.version;
