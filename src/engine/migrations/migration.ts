/** One step of the file format: what `user_version` becomes and the SQL that gets there from the version before. */
export type Migration = { readonly version: number; readonly sql: string };
