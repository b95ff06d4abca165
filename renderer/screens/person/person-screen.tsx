import type { ReactNode } from "react";
export function PersonScreen({ children }: { readonly id: string; readonly children: ReactNode }) {
  return children;
}
