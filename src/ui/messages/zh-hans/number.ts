const format = new Intl.NumberFormat('zh-Hans');

/** 按中文习惯写出的数字：12,345。 */
export function number(n: number): string {
  return format.format(n);
}
