import { useMessages } from '../messages/use-messages';

const mostListed = 30;

/** Rows of a table that found no place, under a heading that counts them. */
export function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const { variables: words } = useMessages();
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, mostListed).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows may say the same, and the list never changes order
          <li key={at}>{line}</li>
        ))}
        {lines.length > mostListed ? <li>{words.more(lines.length - mostListed)}</li> : null}
      </ul>
    </section>
  );
}
