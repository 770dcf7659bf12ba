/** Writes data as JSON that people can read too. */
export function readableJson(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Serves a file; text is UTF-8. */
export function fileResponse(body: string | Uint8Array, mediaType: string): Response {
  const charset = typeof body === 'string' ? '; charset=utf-8' : '';
  return new Response(body as BodyInit, { headers: { 'content-type': `${mediaType}${charset}` } });
}
