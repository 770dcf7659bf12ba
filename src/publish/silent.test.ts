import { expect, test } from 'vitest';
import { aknMeta } from './akn/akn-meta.ts';
import { realModel } from './fixtures/policies.ts';
import { policyJsonLd } from './rdf/jsonld.ts';
import type { PolicyModel } from '../model/policy-model.ts';
import { FORMATS } from './registry.ts';
import { turtle } from './rdf/turtle.ts';

const model = realModel('wenzhou-2023');
const { period } = model.record;
const withTo = (to: string | null): PolicyModel => ({
  ...model,
  record: { ...model.record, addressee: null, signature: null, period: { ...period, from: null, to } },
});
const jsonLd = (policy: PolicyModel): string => JSON.stringify(policyJsonLd(policy, 'https://a.b/', (id) => id, []));
const akn = (policy: PolicyModel): string => aknMeta(policy, [], { units: [], releasedOn: '2026-01-01' });
const ttl = (policy: PolicyModel): string =>
  turtle({ policies: [policy], formats: FORMATS, units: [], topics: [], terms: [], counterparts: [] });

test('a period that the text does not name is left out everywhere', () => {
  const silent = withTo(null);
  expect(jsonLd(silent)).not.toContain('temporalCoverage');
  expect(akn(silent)).toMatch(/<d:period [^>]*over=/u);
  expect(akn(silent)).not.toMatch(/<d:period [^>]*\bto=/u);
  expect(ttl(silent)).not.toContain('dcat:endDate');
});

test('a period that ends on a day has that day, or its year', () => {
  const day = withTo('2025-12-31');
  expect(jsonLd(day)).toContain('"../2025-12-31"');
  expect(akn(day)).toContain('to="2025-12-31"');
  expect(ttl(day)).toContain('dcat:endDate "2025"^^xsd:gYear');
});
