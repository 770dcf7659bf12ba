import type { Diagnostic } from '../../model/diagnostics.ts';
import type { PolicyDocument, PolicySeed } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';

/** White space is layout; ordinary and no-break spaces do not count in a comparison. */
const bare = (text: string): string => text.replace(/\s/gu, '');

/**
 * Checks that what policy.yaml says is what the text says: printed title, issuer, numbers,
 * addressee, signature, the words of the page's own status and the quotations of the period.
 */
export function verifyPolicy(seed: Seed<PolicySeed>, document: PolicyDocument, text: string): Diagnostic[] {
  const { data } = seed;
  const whole = bare(text);
  const diagnostics: Diagnostic[] = [];
  const expect = (
    path: readonly PropertyKey[],
    quote: string | null | undefined,
    haystack: string,
    where: string,
  ): void => {
    if (quote === null || quote === undefined || haystack.includes(bare(quote))) return;
    diagnostics.push({
      severity: 'error',
      code: 'not-verbatim',
      file: seed.file,
      ...seed.locate(path),
      message: `“${quote}” does not stand in ${where}`,
      remedy:
        path[0] === 'issuer'
          ? 'Quote the restored text character for character, or say in `issuerNote` whence the issuer is known.'
          : 'Quote the restored text character for character, or write null for what it does not say.',
    });
  };
  if (!data.titleIsDerived) expect(['title'], data.title, whole, 'the text');
  if (data.issuerNote === undefined) expect(['issuer'], data.issuer, whole, 'the text');
  for (const key of ['documentNumber', 'indexNumber', 'addressee', 'signature', 'basis'] as const) {
    expect([key], data[key], whole, 'the text');
  }
  expect(['pageStatus', 'exact'], data.pageStatus?.exact, whole, 'the text');
  const expectIn = (path: readonly PropertyKey[], clause: string, exact: string): void => {
    const found = document.clauses.find((candidate) => candidate.path === clause);
    const body = found?.paragraphs.flatMap((p) => p.segments.map((s) => s.text)).join('') ?? '';
    expect(path, exact, bare(body), `clause ${clause}`);
  };
  data.period.quotes.forEach(({ clause, exact }, i) => {
    expectIn(['period', 'quotes', i, 'exact'], clause, exact);
  });
  if (data.reservation) expectIn(['reservation', 'exact'], data.reservation.clause, data.reservation.exact);
  return diagnostics;
}
