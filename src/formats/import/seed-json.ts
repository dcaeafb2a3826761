/** A JSON object whose fields are read one by one; `where` names it in errors. */
export type JsonObject = { readonly where: string; readonly fields: Readonly<Record<string, unknown>> };

/** Reads a file's JSON as an object that may hold `known` fields and no others, so that a misspelt one is noticed. */
export function readJsonObject(json: string, where: string, known: readonly string[]): JsonObject {
  return toJsonObject(parseJson(json, where), where, known);
}

/** The objects of a list; a missing list is empty. */
export function readObjects(parent: JsonObject, name: string, known: readonly string[]): readonly JsonObject[] {
  const list = parent.fields[name] ?? [];
  if (!Array.isArray(list)) throw new Error(`${parent.where}: “${name}” is not a list`);
  return list.map((item, i) => toJsonObject(item, `${parent.where}, ${name} ${String(i + 1)}`, known));
}

/** A text that must be there. */
export function readText(object: JsonObject, name: string): string {
  const value = readOptionalText(object, name);
  if (value === null) throw new Error(`${object.where}: “${name}” is missing`);
  return value;
}

/** A text, or null when it is null or not there. */
export function readOptionalText(object: JsonObject, name: string): string | null {
  const value = object.fields[name] ?? null;
  if (value !== null && (typeof value !== 'string' || value === '')) {
    throw new Error(`${object.where}: “${name}” is not a text`);
  }
  return value;
}

/** A whole number from `least` to `most`, or null when it is not there. */
export function readOptionalNumber(object: JsonObject, name: string, least: number, most: number): number | null {
  const value = object.fields[name] ?? null;
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new Error(`${object.where}: “${name}” is not a whole number from ${String(least)} to ${String(most)}`);
  }
  return value;
}

/** One of a closed list of words, or null when it is not there. */
export function readOptionalChoice<T extends string>(
  object: JsonObject,
  name: string,
  choices: readonly T[],
): T | null {
  const value = readOptionalText(object, name);
  if (value === null) return null;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw new Error(`${object.where}: “${name}” is none of ${choices.join(', ')}`);
  return choice;
}

/** One of a closed list of words, which must be there. */
export function readChoice<T extends string>(object: JsonObject, name: string, choices: readonly T[]): T {
  const choice = readOptionalChoice(object, name, choices);
  if (choice === null) throw new Error(`${object.where}: “${name}” is missing`);
  return choice;
}

/** A list of texts. */
export function readTexts(object: JsonObject, name: string): readonly string[] {
  const list = object.fields[name];
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'string')) {
    throw new Error(`${object.where}: “${name}” is not a list of texts`);
  }
  return list;
}

function parseJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`${where} is not JSON`, { cause });
  }
}

function toJsonObject(value: unknown, where: string, known: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${where} is not an object`);
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const stray = Object.keys(fields).find((name) => !known.includes(name));
  if (stray !== undefined) throw new Error(`${where}: nobody reads “${stray}”`);
  return { where, fields };
}
