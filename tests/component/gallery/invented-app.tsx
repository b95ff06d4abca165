import type { Language } from "../../../domain/look.ts";

export function InventedApp({ language }: { readonly language: Language }) {
  return <p>{language}</p>;
}
