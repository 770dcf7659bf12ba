import { describe, expect, test } from 'vitest';
import { parse } from '../../pipeline/parse/index.ts';
import { readPolicyFacts } from './policy-facts.ts';

const periodOf = (title: string, closing: string) =>
  readPolicyFacts(
    parse(`${title}\n一、加强支持\n1. 支持融资。支持小微企业融资。\n2. 附则。${closing}\n`, { file: 'source.txt' })
      .value,
  ).period;

describe('the period that a text prints', () => {
  test('is that of the title, which sets targets', () => {
    expect(periodOf('云溪市小微企业三年行动计划（2022—2024年）', '本计划由市经信局解释。')).toMatchObject({
      from: '2022',
      to: '2024',
      label: '2022—2024年',
      quotes: [{ exact: '（2022—2024年）' }],
    });
  });

  test('is the validity that it states, with its first day where that is printed', () => {
    const closing = '本办法自2024年3月1日起施行，有效期至2027年2月28日。';
    expect(periodOf('云溪市小微企业办法', closing)).toEqual({
      from: '2024-03-01',
      to: '2027-02-28',
      label: '有效期至2027年2月28日',
      covers: 'validity',
      quotes: [
        { clause: '1-2', exact: '自2024年3月1日起' },
        { clause: '1-2', exact: '有效期至2027年2月28日' },
      ],
    });
  });

  test('has no first day where none is printed, and none is made up', () => {
    expect(periodOf('云溪市小微企业办法', '本办法有效期至2027年12月31日。')).toMatchObject({
      from: null,
      to: '2027-12-31',
      covers: 'validity',
      quotes: [{ exact: '有效期至2027年12月31日' }],
    });
    expect(periodOf('云溪市小微企业办法', '本办法由市经信局解释。')).toMatchObject({
      from: null,
      to: null,
      label: null,
      quotes: [],
    });
  });
});
