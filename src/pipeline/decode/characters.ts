import { fault, positionFinder, type Diagnostic } from '../../model/diagnostics.ts';

interface Forbidden {
  code: string;
  /** Matches one character that a text must not hold. */
  pattern: RegExp;
  what: string;
}

/** Characters that no reader sees and that change what a text says, or how it is read. */
const FORBIDDEN: readonly Forbidden[] = [
  // NUL, ESC, DEL …; tab, line feed and the carriage return before it are layout.
  {
    code: 'control-character',
    pattern: /(?!\r\n)[\0-\x08\v\f\r\x0e-\x1f\x7f-\x9f\u2028\u2029]/gu,
    what: 'a control character',
  },
  // e.g. U+202E, which shows “文件gpj.exe” in another order
  {
    code: 'bidi-control',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    what: 'a control of writing direction, which shows text in another order than it is read',
  },
  // e.g. U+200B within 小\u200b微企业, which no search would find
  {
    code: 'zero-width',
    pattern: /[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu,
    what: 'a character without width, which hides within words',
  },
];

/** Longer than any paragraph of a policy: the line breaks were lost on the way. */
const MAX_LINE = 20_000;

const CLEAN =
  'Take the text without it from the original; in seeds/<policy>/source.txt, note the new SHA-256 in policy.yaml.';

/** Names every kind of character that must not be there, at the place where it stands first. */
export function checkCharacters(text: string, file: string): Diagnostic[] {
  const positionOf = positionFinder(text);
  const found = FORBIDDEN.flatMap(({ code, pattern, what }) => {
    const matches = [...text.matchAll(pattern)];
    const [first] = matches;
    if (!first) return [];
    const times = matches.length === 1 ? '' : `, the first of ${matches.length} such characters`;
    return [fault({ file, ...positionOf(first.index) }, code, `${codePoint(first[0])} is ${what}${times}`, CLEAN)];
  });
  return [...found, ...longLine(text, file)];
}

function longLine(text: string, file: string): Diagnostic[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.length > MAX_LINE);
  if (at === -1) return [];
  const length = lines[at]?.length ?? 0;
  const message = `this line has ${length} characters, more than the ${MAX_LINE} that any paragraph has`;
  const remedy = 'Its line breaks were lost: put one before each provision, as the original has them.';
  return [fault({ file, line: at + 1, column: MAX_LINE + 1 }, 'line-too-long', message, remedy)];
}

const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
