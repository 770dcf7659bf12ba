import { address, SITE } from '../ui/address.ts';
import { href } from '../ui/href.ts';

/** An example that runs as it stands; `needs` are the commands that it calls. */
export interface DataExample {
  title: string;
  what: string;
  language: 'sh' | 'python' | 'r';
  needs: readonly string[];
  code: string;
}

/** Where `npm start` serves the site, for builds that were not told an address. */
const LOCAL = 'http://localhost:4321';

/** Where the examples find the data. */
export const DATA_ADDRESS = SITE === undefined ? `${LOCAL}${href('/data')}` : address('/data');

export const DATA_EXAMPLES: readonly DataExample[] = [
  {
    title: 'curl、jq',
    what: '列出“信贷融资”主题下各市的条文',
    language: 'sh',
    needs: ['curl', 'jq'],
    code: `curl -s ${DATA_ADDRESS}/clauses.json |
  jq -r '.[] | select(.topics | index("credit")) | [.city, .num, .heading] | @tsv'`,
  },
  {
    title: 'Python、pandas',
    what: '各市各类条文的条数',
    language: 'python',
    needs: ['python3', 'pandas'],
    code: `import pandas as pd

clauses = pd.read_csv("${DATA_ADDRESS}/clauses.csv")
print(clauses.groupby(["city", "kind"]).size().unstack(fill_value=0))`,
  },
  {
    title: 'R',
    what: '各市各类条文的条数',
    language: 'r',
    needs: ['Rscript'],
    code: `clauses <- read.csv("${DATA_ADDRESS}/clauses.csv", fileEncoding = "UTF-8-BOM")
print(table(clauses$city, clauses$kind))`,
  },
  {
    title: 'DuckDB',
    what: '以 source 一方计，哪几条与他市条文对应的句子最多',
    language: 'sh',
    needs: ['curl', 'duckdb'],
    code: `curl -sO ${DATA_ADDRESS}/counterparts.csv
duckdb -c "
  SELECT source, count(*) AS pairs
  FROM 'counterparts.csv'
  GROUP BY source
  ORDER BY pairs DESC, source
  LIMIT 5"`,
  },
];
