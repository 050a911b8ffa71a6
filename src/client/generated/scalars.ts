/** TypeScript type of each scalar. Give it to GraphQL Code Generator as `scalars`. */
export const scalars: Record<string, string> = {
  "ID": "string",
  "DateTime": "string",
  "JSON": "unknown",
  "SafeInt": "number"
};
