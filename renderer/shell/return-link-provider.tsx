import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../domain/people/person.ts";
import { BackLink } from "../ui/links.tsx";
import styles from "../app/app-frame.module.css";
import { useNames } from "./privacy-mode-provider.tsx";

/** The page that sends the user elsewhere to fix something, and its address. */
export interface ReturnLink {
  readonly what: "dossier" | "letter";
  readonly href: string;
  readonly person: Pick<PersonCard, "id" | "number" | "name">;
}

interface Kept {
  readonly way: ReturnLink | null;
  readonly keep: (way: ReturnLink) => void;
}

const ReturnLinkContext = createContext<Kept>({ way: null, keep: () => undefined });

/** The page, and above it a link back to the page that led there, until the user goes elsewhere. */
export function ReturnLinkProvider({ place, children }: ReturnLinkProviderProps) {
  const [way, setWay] = useState<ReturnLink | null>(null);
  const [seenAt, setSeenAt] = useState(place);
  const isThere = way !== null && `#${place}` === way.href;
  const isOnTheWay = way !== null && leadsTo(way, place);
  // A page may set its link before its address is that of the screen: only going elsewhere clears it.
  if (seenAt !== place) {
    setSeenAt(place);
    if (!isThere && !isOnTheWay) setWay(null);
  }
  return (
    <ReturnLinkContext value={{ way, keep: setWay }}>
      {isOnTheWay ? <Back way={way} /> : null}
      {children}
    </ReturnLinkContext>
  );
}

interface ReturnLinkProviderProps {
  /** The address of the screen that is shown. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Called by a page that links elsewhere to fix something. */
export function useReturnLink(
  what: ReturnLink["what"],
  href: string,
  person: ReturnLink["person"],
) {
  const { keep } = use(ReturnLinkContext);
  const { id, number, name } = person;
  useEffect(() => {
    keep({ what, href, person: { id, number, name } });
  }, [keep, what, href, id, number, name]);
}

/** All pages of the person's file, and the two other places where a printout's problems are fixed. */
const leadsTo = ({ person }: ReturnLink, place: string): boolean =>
  place === `/people/${person.id}` ||
  place.startsWith(`/people/${person.id}/`) ||
  place === "/settings/centre" ||
  place === "/house/calendar";

function Back({ way }: { readonly way: ReturnLink }) {
  const { t } = useTranslation("frame");
  const { nameOf } = useNames();
  return (
    <div className={styles["aside"]}>
      <BackLink href={way.href}>{t(`wayBack.${way.what}`, { name: nameOf(way.person) })}</BackLink>
    </div>
  );
}
