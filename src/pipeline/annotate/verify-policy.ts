import { fault, type Diagnostic } from '../../model/diagnostics.ts';
import type { PolicyDocument, PolicySeed } from '../../model/schema.ts';
import type { Seed } from '../../model/seed-file.ts';
import { runsOf } from './places.ts';

/** White space is layout; ordinary and no-break spaces do not count in a comparison. */
const bare = (text: string): string => text.replace(/\s/gu, '');

/**
 * Checks that what policy.yaml says is what the text says: printed title, issuer, numbers,
 * addressee, signature, the words of the page's own status and the quotations of the period.
 */
export function verifyPolicy(seed: Seed<PolicySeed>, document: PolicyDocument, text: string): Diagnostic[] {
  const { data } = seed;
  const diagnostics: Diagnostic[] = [];
  const expect = (path: readonly PropertyKey[], quote: string | null | undefined, within: string, where: string) => {
    if (quote === null || quote === undefined || within.includes(bare(quote))) return;
    const otherwise =
      path[0] === 'issuer' ? 'say in `issuerNote` whence the issuer is known' : 'write null for what it does not say';
    const remedy = `Quote the restored text character for character, or ${otherwise}.`;
    diagnostics.push(fault(seed.locate(path), 'not-verbatim', `“${quote}” does not stand in ${where}`, remedy));
  };
  const whole = bare(text);
  if (!data.titleIsDerived) expect(['title'], data.title, whole, 'the text');
  if (data.issuerNote === undefined) expect(['issuer'], data.issuer, whole, 'the text');
  for (const key of ['documentNumber', 'indexNumber', 'addressee', 'signature', 'basis'] as const)
    expect([key], data[key], whole, 'the text');
  expect(['pageStatus', 'exact'], data.pageStatus?.exact, whole, 'the text');
  const expectIn = (path: readonly PropertyKey[], { clause, exact }: { clause: string; exact: string }): void => {
    const runs = document.clauses.filter((candidate) => candidate.path === clause).flatMap(runsOf);
    expect([...path, 'exact'], exact, bare(runs.map((run) => run.text).join('')), `clause ${clause}`);
  };
  for (const [i, quote] of data.period.quotes.entries()) expectIn(['period', 'quotes', i], quote);
  if (data.reservation) expectIn(['reservation'], data.reservation);
  return diagnostics;
}
