/** What can be wrong with the words of a query; part of the list in problem.ts. `{position}` counts characters from 1. */
export const queryReasons = {
  queryTermExpected: [
    'invalid',
    'At position {position} of the query a code is expected, or text "…", /…/, uncoded, a condition or a parenthesis.',
  ],
  queryTooMuch: [
    'invalid',
    'At position {position} of the query “{found}” does not fit. Join what stands beside each other by and, or, and not, overlaps, followed by…',
  ],
  queryNamesBeside: [
    'invalid',
    'At position {position} of the query “{found}” stands beside another name. Join two names by and or or; a name with spaces stands in quotation marks.',
  ],
  queryBehindWhole: [
    'invalid',
    'At position {position} of the query “{found}” comes behind a unit, a distance or a condition, which speak of all before them. Put what belongs together in parentheses: (A and B within paragraph) or C.',
  ],
  queryJointSign: [
    'invalid',
    'At position {position} of the query “{found}” stands between two names. Write and, or, or and not in words.',
  ],
  queryJointNear: [
    'invalid',
    'At position {position} of the query “{found}” is no word that joins two names. Near to it: {near}. A name with spaces stands in quotation marks.',
  ],
  queryByExpected: ['invalid', 'At position {position} of the query by is missing: write {found} by.'],
  queryQuotesExpected: [
    'invalid',
    'At position {position} of the query words in quotation marks are expected: {term} "…".',
  ],
  queryUnknownSign: [
    'invalid',
    'At position {position} of the query the sign {sign} does not fit. A name that has it stands in quotation marks.',
  ],
  queryOpen: ['invalid', 'At position {position} of the query {sign} is opened and not closed. Close it.'],
  queryParenthesisOpen: [
    'invalid',
    'At position {position} of the query a parenthesis is opened and not closed. Close it.',
  ],
  queryOnlyCodes: [
    'invalid',
    'At position {position} of the query only a code is expected: behind only stands a code, or several in parentheses joined by or.',
  ],
  queryDistanceUnit: [
    'invalid',
    'At position {position} of the query a unit is expected: paragraphs, sentences, words or characters.',
  ],
  queryDistanceTerm: [
    'invalid',
    'At position {position} of the query the distance has nothing to lie between. Name two things before it, one at least that shall occur: A and B within 200 characters.',
  ],
  queryConditionExpected: [
    'invalid',
    'At position {position} of the query a condition is expected, such as coder = "Ada", stance = supports or [Region] = "Asia".',
  ],
  queryOperatorExpected: ['invalid', 'At position {position} of the query one of these is expected: {operators}'],
  queryValueExpected: [
    'invalid',
    'At position {position} of the query a value is expected: a word, a number, or words in quotation marks.',
  ],
  queryStanceExpected: ['invalid', 'At position {position} of the query a stance is expected: {stances}.'],
  queryWeightExpected: ['invalid', 'At position {position} of the query a weight is expected: a number from 0 to 100.'],
  queryDateExpected: [
    'invalid',
    'At position {position} of the query a date that exists is expected: 2016, 2016-11 or 2016-11-16.',
  ],
  queryNumberExpected: [
    'invalid',
    'At position {position} of the query a number is expected, such as 2016 or 12.5: that is what “{variable}” consists of.',
  ],
  queryTruthExpected: [
    'invalid',
    'At position {position} of the query yes or no is expected: that is what “{variable}” consists of.',
  ],
  queryWordsExpected: ['invalid', 'At position {position} of the query there are no words to look for. Write some.'],
  queryPattern: [
    'invalid',
    'At position {position} of the query the pattern is not a regular expression: {detail}. Correct it.',
  ],
  queryPatternFlags: [
    'invalid',
    'At position {position} of the query “{flags}” stands behind the pattern. Only i may: capital and small letters alike.',
  ],
  queryCodePath: [
    'invalid',
    'At position {position} of the query “{path}” is no code path. Write the levels as A/B, and a / inside a name as \\/.',
  ],
  queryNameMissing: [
    'not-found',
    'At position {position} of the query: there is no “{name}” in the project. Look at how it is written.',
  ],
  queryNameNear: [
    'not-found',
    'At position {position} of the query: there is no “{name}” in the project. Near to it: {near}.',
  ],
  queryNameAmbiguous: [
    'conflict',
    'At position {position} of the query “{name}” may be one of several: {near}. Write more of the path.',
  ],
  queryCycle: [
    'invalid',
    'At position {position} of the query “{name}” would rest on itself. Take it out there, or out of the saved query that names it.',
  ],
  querySavedBroken: [
    'conflict',
    'At position {position} of the query: the saved query “{name}” cannot be read any more, since names in it changed. Open it and correct it.',
  ],
  queryTooDeep: ['invalid', 'The query is nested too deeply. Write it with fewer parentheses.'],
} as const;
