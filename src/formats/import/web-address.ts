const longestAddress = 2000;

/** Whether an address leads to where a person can go, on the web or by mail: not to a place in the file, and not to a program. */
export function isWebAddress(address: string): boolean {
  return address.length <= longestAddress && /^(https?:\/\/|mailto:)\S/i.test(address);
}
