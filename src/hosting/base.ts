const PATH = /^[\w.~-]+(?:\/[\w.~-]+)*$/u;

/**
 * Reads the path below which the site stands. e.g. "duidu" → "/duidu/", undefined → "/"
 * @throws Error that says what was expected.
 */
export function readBase(value: string | undefined): string {
  const inner = (value ?? '').replace(/^\/+|\/+$/gu, '');
  if (inner === '') return '/';
  if (!PATH.test(inner))
    throw new Error(
      `BASE_PATH is “${value ?? ''}”; it must be a path of letters, digits, “.”, “_”, “~” and “-”, e.g. BASE_PATH=/duidu/`,
    );
  return `/${inner}/`;
}
