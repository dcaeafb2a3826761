/** The dates in a PDF's description are when it was made; one fixed day of equal length keeps every offset where it is. */
const fixedDate = '20000101000000';

/** The same PDF without the time at which it was made: the same drawing gives the same bytes. */
export function fixPdfDates(pdf: Uint8Array): Uint8Array<ArrayBuffer> {
  // One character a byte, there and back, whatever the bytes are.
  const text = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(Buffer.from(text.replaceAll(/\/(CreationDate|ModDate) ?\(D:\d{14}/g, withFixedDate), 'latin1'));
}

function withFixedDate(found: string): string {
  return found.slice(0, -fixedDate.length) + fixedDate;
}
