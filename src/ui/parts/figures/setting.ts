/** One setting of a figure as a chip above it: what is chosen, and what else could be. */
export type Setting<S> = {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly SettingOption<S>[];
};

export type SettingOption<S> = { readonly id: string; readonly name: string; readonly apply: () => S };

/** A setting that is one field of the settings, chosen from a list. */
export function choiceOf<S, F extends keyof S>(
  settings: S,
  field: F,
  label: string,
  options: readonly { readonly value: S[F]; readonly name: string }[],
): Setting<S> {
  return {
    id: String(field),
    label,
    chosen: JSON.stringify(settings[field] ?? null),
    options: options.map(({ value, name }) => ({
      id: JSON.stringify(value ?? null),
      name,
      apply: () => ({ ...settings, [field]: value }),
    })),
  };
}

/** Values with their names, for a list of choices. */
export function named<V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): readonly { readonly value: V; readonly name: string }[] {
  return values.map((value) => ({ value, name: names[value] }));
}
