export function AdmitScreen(_: {
  readonly bed?: string | undefined;
  readonly person?: string | undefined;
}) {
  return null;
}
