/** Sets a quotation in marks that it does not use itself. e.g. "首年" → “首年”, "首次“小升规”企业" → 「首次“小升规”企业」 */
export function quoted(text: string): string {
  return text.includes('“') ? `「${text}」` : `“${text}”`;
}
