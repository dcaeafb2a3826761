import type { XmlListener } from '../../xml';

type Attributes = Readonly<Record<string, string>>;
type Happening =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly is: 'close'; readonly name: string }
  | { readonly is: 'text'; readonly words: string };

/** What an XML element holds, kept to be told later. */
export type Recording = {
  readonly listener: Required<XmlListener>;
  readonly replay: (listener: XmlListener) => void;
};

/** An empty recording. */
export function createRecording(): Recording {
  const happenings: Happening[] = [];
  return {
    listener: {
      open: (name, attributes) => happenings.push({ is: 'open', name, attributes }),
      close: (name) => happenings.push({ is: 'close', name }),
      text: (words) => happenings.push({ is: 'text', words }),
    },
    replay({ open, close, text }) {
      for (const happening of happenings) {
        if (happening.is === 'open') open?.(happening.name, happening.attributes);
        else if (happening.is === 'close') close?.(happening.name);
        else text?.(happening.words);
      }
    },
  };
}
