import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

/**
 * The open form of a page: chosen there, or requested by its address. When it is closed, the address no longer names it, and
 * the same link opens it again.
 */
export function useOpenForm<T>(asked: T | null): readonly [T | null, (open: T | null) => void] {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<T | null>(null);
  const open = (next: T | null) => {
    setChosen(next);
    if (next === null && asked !== null)
      void navigate({ to: ".", search: (all) => ({ ...all, ...forms }), replace: true });
  };
  return [chosen ?? asked, open];
}

/** The search parameters that open a form. */
const forms = {
  plan: undefined,
  place: undefined,
  change: undefined,
  start: undefined,
  note: undefined,
  do: undefined,
} as const;
