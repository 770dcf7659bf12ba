/** Stands where the reader's day of access goes, until a script or the reader fills it in. */
export const ACCESS_SLOT = '访问日期';
