/** Something that the operator should know and no caller is told. Holds no secret. */
export interface Notice {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly cause?: unknown;
}
