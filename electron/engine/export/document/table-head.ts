// A table whose columns have no titles, as one of facts by name has none, begins with its first row: an empty heading above it
// would be a band that says nothing.

export function hasHead(columns: readonly { readonly title: string }[]): boolean {
  return columns.some(({ title }) => title.trim() !== '');
}
