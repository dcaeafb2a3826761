/** One setting of a figure above it: a chip with a menu of choices, or a field that is typed in. */
export type Setting<S> = Choice<S> | Typed<S>;

export type Choice<S> = {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly SettingOption<S>[];
};

export type SettingOption<S> = { readonly id: string; readonly name: string; readonly apply: () => S };

export type Typed<S> = {
  readonly id: string;
  readonly label: string;
  readonly typed: string;
  readonly placeholder: string;
  readonly apply: (typed: string) => S;
};

/** A setting that is one field of the settings, chosen from a list. */
export function choiceOf<S, F extends keyof S>(
  settings: S,
  field: F,
  label: string,
  options: readonly { readonly value: S[F]; readonly name: string }[],
): Choice<S> {
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

/** A setting whose value is typed, such as the word that is looked for. */
export function typedOf<S, F extends keyof S>(
  settings: S & Readonly<Record<F, string>>,
  field: F,
  label: string,
  placeholder: string,
): Typed<S> {
  return {
    id: String(field),
    label,
    typed: settings[field],
    placeholder,
    apply: (typed) => ({ ...settings, [field]: typed }),
  };
}

/** Values with their names, for a list of choices. */
export function named<V extends string>(
  values: readonly V[],
  names: Readonly<Record<V, string>>,
): readonly { readonly value: V; readonly name: string }[] {
  return values.map((value) => ({ value, name: names[value] }));
}
