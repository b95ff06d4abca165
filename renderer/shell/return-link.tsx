import { createContext, type ReactNode, use, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonCard } from "../../domain/people/person.ts";
import { BackLink } from "../ui/nav.tsx";
import styles from "../app/frame.module.css";
import { useNames } from "./privacy.tsx";

/** What sends one elsewhere to put something right, and where it is. */
export interface ReturnLink {
  readonly what: "dossier" | "letter";
  readonly href: string;
  readonly person: Pick<PersonCard, "id" | "number" | "name">;
}

interface Kept {
  readonly way: ReturnLink | null;
  readonly keep: (way: ReturnLink) => void;
}

const WayBackContext = createContext<Kept>({ way: null, keep: () => undefined });

/** The page, and above it the way back to what led there, until one goes somewhere else. */
export function WithWayBack({ place, children }: WithWayBackProps) {
  const [way, setWay] = useState<ReturnLink | null>(null);
  const [seenAt, setSeenAt] = useState(place);
  const isThere = way !== null && `#${place}` === way.href;
  const isOnTheWay = way !== null && leadsTo(way, place);
  // A page may say its way before its address is that of the screen: only going somewhere else forgets it.
  if (seenAt !== place) {
    setSeenAt(place);
    if (!isThere && !isOnTheWay) setWay(null);
  }
  return (
    <WayBackContext value={{ way, keep: setWay }}>
      {isOnTheWay ? <Back way={way} /> : null}
      {children}
    </WayBackContext>
  );
}

interface WithWayBackProps {
  /** The address of what is shown. */
  readonly place: string;
  readonly children: ReactNode;
}

/** Said by a page that leads elsewhere for what is to be put right. */
export function useWayBackHere(
  what: ReturnLink["what"],
  href: string,
  person: ReturnLink["person"],
) {
  const { keep } = use(WayBackContext);
  const { id, number, name } = person;
  useEffect(() => {
    keep({ what, href, person: { id, number, name } });
  }, [keep, what, href, id, number, name]);
}

/** Everything of hers, and the two places elsewhere where something for a paper is put right. */
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
