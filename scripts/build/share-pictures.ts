import type { Browser, Page } from 'playwright-core';
import { spacedNum } from '../../src/language/number-names.ts';
import { periodText } from '../../src/model/period.ts';
import type { ClauseRow } from '../../src/publish/tables/clauses.ts';
import type { PolicyRow } from '../../src/publish/tables/policies.ts';
import { findBrowser, launchOptions } from '../io/browser.ts';
import type { Effects } from '../io/effects.ts';

/** What link previews show, by the size that Open Graph asks for. */
const SIZE = { width: 1200, height: 630 };
/** As much of a clause as the picture holds. */
const EXCERPT = 120;

/** What a picture says of a clause and of its policy, from the published data. */
type PicturedClause = Pick<ClauseRow, 'id' | 'policy' | 'num' | 'heading' | 'text'> & {
  sentences: readonly Pick<ClauseRow['sentences'][number], 'text'>[];
};
type PicturedPolicy = Pick<
  PolicyRow,
  'id' | 'city' | 'cityName' | 'title' | 'shortTitle' | 'issuer' | 'periodLabel' | 'periodIsOver' | 'periodCovers'
>;

/** The words of one picture. */
export interface Picture {
  id: string;
  city: string;
  above: string;
  title: string;
  text: string;
  below: string;
}

/** What each clause's and each policy's picture says, from the published data. */
export function pictures(clauses: readonly PicturedClause[], policies: readonly PicturedPolicy[]): Picture[] {
  return policies.flatMap((policy) => {
    const { id, city, cityName, periodLabel, periodCovers, periodIsOver } = policy;
    const below = periodText({ period: { label: periodLabel, covers: periodCovers }, periodIsOver });
    const whole: Picture = { id, city, above: cityName, title: policy.title, text: policy.issuer, below };
    const own = clauses.filter((clause) => clause.policy === id);
    return [
      whole,
      ...own.map((clause) => ({
        id: clause.id,
        city,
        above: `${cityName} · ${policy.shortTitle}`,
        title: titleOf(clause, policy),
        text: excerpt(clause),
        below,
      })),
    ];
  });
}

const titleOf = ({ num, heading }: PicturedClause, { title }: PicturedPolicy): string =>
  heading === '' ? title : `${spacedNum(num)}${heading}`;

function excerpt({ sentences, text }: PicturedClause): string {
  const whole = sentences.map((sentence) => sentence.text).join('') || text;
  return whole.length > EXCERPT ? `${whole.slice(0, EXCERPT)}……` : whole;
}

/** The picture's sheet: the site's own colours and type. */
function sheet(effects: Pick<Effects, 'readText'>): string {
  const styles = ['tokens.css', 'cities.css'].map((name) => effects.readText(`src/ui/styles/${name}`)).join('\n');
  return `<!doctype html><html lang="zh-CN"><style>${styles}
    :root { color-scheme: only light; }
    body { margin: 0; padding: 56px 72px; width: 1200px; height: 630px; box-sizing: border-box; background: var(--paper); color: var(--ink); font-family: var(--song); display: flex; flex-direction: column; }
    #above { font: 700 30px/1.4 var(--hei); color: var(--city); display: flex; justify-content: space-between; }
    #above::after { content: '对读'; font-family: var(--song); letter-spacing: .25em; color: var(--ink); }
    #title { font-size: 60px; line-height: 1.3; margin: 20px 0 18px; text-wrap: balance; }
    #title.long { font-size: 46px; }
    #rule { height: 9px; border: solid var(--title-rule); border-width: 4px 0 1px; box-sizing: border-box; flex: none; }
    #text { font-size: 31px; line-height: 1.7; margin: 20px 0 0; flex: 1; overflow: hidden; text-align: justify; line-break: strict; }
    #below { font: 26px/1.4 var(--hei); color: var(--red); margin-top: 16px; }
  </style><body><div id="above"></div><h1 id="title"></h1><div id="rule"></div><p id="text"></p><div id="below"></div></body></html>`;
}

/** True where the browser has Chinese letters: without a font two characters look alike. */
async function hasChineseFont(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (character: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) return '';
      context.font = '40px serif';
      context.fillText(character, 10, 50);
      return canvas.toDataURL();
    };
    return drawn('对') !== drawn('读');
  });
}

/** Opens a page to draw on; `null`, with the reason logged, where this machine cannot. */
export async function openDrawing(
  effects: Pick<Effects, 'log' | 'readText'>,
): Promise<{ browser: Browser; page: Page } | null> {
  const skip = (why: string): null => {
    effects.log(`No share pictures: ${why} Link previews show the site's icon.`);
    return null;
  };
  if (findBrowser() === null)
    return skip(
      'they are drawn by Chrome or Chromium, and none is installed (Debian: sudo apt-get install chromium fonts-noto-cjk; CHROME_PATH names another).',
    );
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: SIZE });
  await page.setContent(sheet(effects));
  if (await hasChineseFont(page)) return { browser, page };
  await browser.close();
  return skip('no Chinese font is installed (Debian: sudo apt-get install fonts-noto-cjk).');
}

/** Draws `share/<id>.png` for every policy and clause of a built site. @returns how many. */
export async function drawPictures(
  effects: Effects,
  dist: string,
  { browser, page }: { browser: Browser; page: Page },
): Promise<number> {
  const read = (name: string): unknown => JSON.parse(effects.readText(`${dist}/data/${name}`));
  const all = pictures(read('clauses.json') as ClauseRow[], read('policies.json') as PolicyRow[]);
  for (const picture of all) {
    await page.evaluate((words) => {
      for (const id of ['above', 'title', 'text', 'below'] as const) {
        const element = document.getElementById(id);
        if (element) element.textContent = words[id];
      }
      document.body.dataset['city'] = words.city;
      document.getElementById('title')?.classList.toggle('long', words.title.length > 17);
    }, picture);
    effects.writeFile(`${dist}/share/${picture.id}.png`, await page.screenshot({ type: 'png' }));
  }
  await browser.close();
  return all.length;
}
