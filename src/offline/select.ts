/** A part of the site that is kept or left out as a whole. */
interface Part {
  name: string;
  files: RegExp;
}

const POLICY = String.raw`[a-z]+(?:-[a-z]+)*-\d{4}`;

/** In the order in which readers need them; a file belongs to the first part that it matches. Downloads are in none. */
const PARTS: readonly Part[] = [
  {
    name: '外壳',
    files:
      /^(?:_astro\/.*\.(?:js|css)|favicon\.svg|icon-.*\.png|manifest\.webmanifest|(?:404|index|(?:about|offline|search|compare|compare\/pair)\/index)\.html)$/u,
  },
  { name: '各文件全文', files: new RegExp(`^${POLICY}/index\\.html$`, 'u') },
  { name: '检索', files: /^(?:pagefind|find)\//u },
  { name: '各条', files: new RegExp(`^${POLICY}/[^/]+/index\\.html$`, 'u') },
  {
    name: '比较',
    files: new RegExp(String.raw`^compare/(?:.*/)?index\.html$|^(?:compare/pair|${POLICY})/[^/]+\.json$`, 'u'),
  },
  { name: '目标、支持、单位、术语', files: /^(?:targets|support|units|terms|data)\/(?:.*\/)?index\.html$/u },
  { name: '原文核对', files: /^sources\/(?:.*\/)?(?:index\.html|source\.txt|restored\.txt)$/u },
  { name: '引用', files: /^cite\/.*index\.html$/u },
];

/** What is kept, and the parts that are not. */
export interface Selection {
  files: string[];
  leftOut: string[];
}

/**
 * Chooses what a browser keeps for reading without a network: part after part, each whole, while the sum
 * stays within the limit.
 * @param size gives a file's size in bytes.
 * @param limit in bytes.
 */
export function selectFiles(files: readonly string[], size: (file: string) => number, limit: number): Selection {
  const byPart = Map.groupBy(files, (file) => PARTS.find((part) => part.files.test(file)));
  const selection: Selection = { files: [], leftOut: [] };
  let sum = 0;
  for (const part of PARTS) {
    const own = byPart.get(part) ?? [];
    const bytes = own.reduce((total, file) => total + size(file), 0);
    if (sum + bytes > limit) selection.leftOut.push(part.name);
    else {
      sum += bytes;
      selection.files.push(...own);
    }
  }
  return selection;
}
