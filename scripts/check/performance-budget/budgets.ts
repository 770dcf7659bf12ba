const KIB = 1024;

/** What a page of a kind may weigh when nothing of the site is cached yet, compressed with gzip. */
export interface Budget {
  kind: string;
  /** Paths of the kind; a page is of the first kind that it matches. */
  path: RegExp;
  /** HTML, CSS and icon, in bytes. */
  reading: number;
  /** Scripts, in bytes; no page needs them to be read. */
  scripts: number;
  requests: number;
}

/** What arrives in the first round trip of a new connection: ten segments of 1,460 bytes. */
const FIRST_ROUND_TRIP = 14 * KIB;
/** What any page may load of scripts before its reader asks for something. */
const ENHANCEMENT = 8 * KIB;
/** The same for pages that are tools: they exist for what their scripts do. */
const TOOL = 10 * KIB;

const POLICY = String.raw`[a-z]+(?:-[a-z]+)*-\d{4}`;
const budget = (kind: string, path: string, reading: number, scripts = ENHANCEMENT, requests = 12): Budget => ({
  kind,
  path: new RegExp(`^${path}$`, 'u'),
  reading,
  scripts,
  requests,
});

/**
 * The budgets of the site, in the order in which readers come. A page that grows past its own is a decision,
 * to be made here.
 */
export const BUDGETS: readonly Budget[] = [
  budget('home', '/', 16 * KIB),
  budget('clause', `/${POLICY}/[^/]+/`, FIRST_ROUND_TRIP),
  budget('policy', `/${POLICY}/`, 48 * KIB),
  budget('search', '/search/', 16 * KIB, TOOL),
  budget('citation', `/cite/${POLICY}/(?:[^/]+/)?`, FIRST_ROUND_TRIP),
  budget('comparison: topics', '/compare/(?:gaps/)?', 32 * KIB),
  budget('comparison: two clauses, judged', '/compare/pair/.+/', 16 * KIB),
  // It lays two clauses out by the same code as the pre-built pages, grammar of quantities included.
  budget('comparison: two clauses, chosen', '/compare/pair/', 24 * KIB, 13 * KIB),
  budget('comparison: one topic', '/compare/[^/]+/', 32 * KIB),
  budget('supports', '/support/', 32 * KIB),
  budget('supports: one condition', '/support/.+/', 32 * KIB),
  budget('figures', '/targets/(?:[^/]+/)?', 24 * KIB),
  budget('bodies', '/units/(?:[^/]+/)?', 20 * KIB),
  budget('terms', '/terms/', 40 * KIB),
  budget('source, line by line', `/sources/${POLICY}/`, 48 * KIB),
  budget('others', '/.*', 20 * KIB),
];

/** The budget of a page. e.g. "/wenzhou-2023/2-2-5/" → that of clauses */
export function budgetOf(path: string): Budget {
  const found = BUDGETS.find((one) => one.path.test(path));
  if (!found) throw new Error(`no budget for ${path}`);
  return found;
}
