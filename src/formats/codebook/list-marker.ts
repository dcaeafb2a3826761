/** How an item of a list begins: a bullet, `1.`, `1)`, `(1)` or `1.2`. */
export const listMarker = /^(?:[-*+•–—·◦▪‣]|\d+[.)]|\(\d+\)|\d+(?:\.\d+)+[.)]?)(?:[ \t\u3000]+|$)/;
