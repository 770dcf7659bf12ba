import { fault, hasErrors, together, type Diagnostic, type StageResult } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import {
  AnnotationsSeed,
  CardsSeed,
  FactsSeed,
  PolicySeed,
  SupportsSeed,
  type AnnotatedClause,
  type Ledger,
  type PolicyFacts,
  type PolicyRecord,
  type SupportSeed,
} from '../model/schema.ts';
import { parseSeed, type Seed } from '../model/seed-file.ts';
import { annotateFacts } from './annotate/facts.ts';
import { annotate } from './annotate/index.ts';
import { verifyPolicy } from './annotate/verify-policy.ts';
import { byteFinder, encodeAs } from './decode/encodings.ts';
import type { PolicyInput, SharedLists } from './input.ts';
import { countSteps, readDocument, type ReadDocument } from './read-document.ts';
import type { Restoration } from './restore/index.ts';
import { countByRule, ledgerEdits } from './restore/ledger.ts';

/** One policy, read as far as its own files go. */
export interface ReadPolicy {
  record: PolicyRecord;
  /** The policies that `policy.yaml` names as judged against this one, where it says so. */
  judgedAgainst?: readonly string[];
  clauses: AnnotatedClause[];
  facts: PolicyFacts;
  ledger: Ledger;
}

/** What people judged of one policy. */
export interface JudgedSeeds {
  annotations: Seed<AnnotationsSeed>;
  facts: Seed<FactsSeed>;
  supports: Seed<SupportSeed[]>;
  cards: Seed<CardsSeed>;
}

/** Reads what people judged of a policy; `null` where one of the files cannot be read. */
export function readJudged(input: PolicyInput): StageResult<JudgedSeeds | null> {
  return together<JudgedSeeds>({
    annotations: parseSeed(input.annotations, AnnotationsSeed),
    facts: parseSeed(input.facts, FactsSeed),
    supports: parseSeed(input.supports, SupportsSeed),
    cards: parseSeed(input.cards, CardsSeed),
  });
}

/** Restores, parses and annotates one policy; `null` when a step fails, so that one fault is told once. */
export function readPolicy(
  input: PolicyInput,
  { topics, units, metrics }: Omit<SharedLists, 'counterparts'>,
): StageResult<ReadPolicy | null> {
  const { id: policy, source } = input;
  const { value, diagnostics } = together({ seed: parseSeed(input.policy, PolicySeed), judged: readJudged(input) });
  if (!value) return { value, diagnostics };
  const { seed, judged } = value;
  diagnostics.push(...checkDigest(input, seed));
  if (hasErrors(diagnostics)) return { value: null, diagnostics };

  const read = readDocument(source, { ...seed.data, errataFile: input.policy.file });
  for (const diagnostic of read.diagnostics) diagnostics.push(diagnostic);
  if (hasErrors(diagnostics)) return { value: null, diagnostics };
  const { restoration, document } = read.value;
  const annotated = annotate({ policy, file: source.file, document, ...judged, topics: topics.data, units });
  const facts = annotateFacts({
    policy,
    city: seed.data.city,
    sourceFile: source.file,
    clauses: document.clauses,
    metrics: metrics.data,
    ...judged,
  });
  const unsaid = verifyPolicy(seed, document, restoration.text);
  diagnostics.push(...annotated.diagnostics, ...unsaid, ...facts.diagnostics);
  const { judgedAgainst } = seed.data;
  return {
    value: {
      record: recordOf(input, seed.data, read.value),
      ...(judgedAgainst && { judgedAgainst }),
      clauses: annotated.value,
      facts: facts.value,
      ledger: ledgerOf(input, seed.data, restoration),
    },
    diagnostics,
  };
}

function checkDigest({ source }: PolicyInput, policy: Seed<PolicySeed>): Diagnostic[] {
  // The bytes as they lie on disk: decoding is only accepted where encoding gives them back.
  const actual = sha256(encodeAs(source.text, source.encoding ?? 'utf-8'));
  if (actual === policy.data.sha256) return [];
  const message = `${source.file} has SHA-256 ${actual}, not the one noted here`;
  const remedy = 'Put the source back as it was given; if it was replaced on purpose, note its new SHA-256 here.';
  return [fault(policy.locate(['sha256']), 'source-changed', message, remedy)];
}

function ledgerOf({ id, source }: PolicyInput, { sha256: digest }: PolicySeed, { text, repairs }: Restoration): Ledger {
  const encoding = source.encoding ?? 'utf-8';
  const byteOf = byteFinder(source.text, encoding);
  const edits = ledgerEdits(repairs, byteOf);
  return {
    policy: id,
    source: {
      file: source.file,
      encoding,
      bytes: byteOf(source.text.length),
      sha256: digest,
      lines: source.text.split('\n'),
    },
    restored: { sha256: sha256(text), lines: text.split('\n') },
    counts: countByRule(edits),
    judged: edits.filter(({ basis }) => basis === 'judged').length,
    edits,
  };
}

function recordOf(
  { id, source }: PolicyInput,
  { errata: _errata, partKinds: _partKinds, ...known }: PolicySeed,
  { restoration, document }: ReadDocument,
): PolicyRecord {
  return {
    ...known,
    id,
    periodIsOver: endOfPeriod(known.period.to) < known.period.checkedOn,
    surroundings: document.surroundings,
    source: { file: source.file, sha256: known.sha256 },
    repairs: countSteps(restoration),
    judgedAgainst: [],
  };
}

/** The last day of a year, month or day in ISO 8601; what has no end is never over. e.g. "2025" → "2025-12-31" */
function endOfPeriod(to: string | null): string {
  if (to === null) return '9999-12-31';
  return to.length === 4 ? `${to}-12-31` : to.length === 7 ? `${to}-31` : to;
}
