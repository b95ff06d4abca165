import { createContext, type ReactNode, use, useState } from "react";
import { createPortal } from "react-dom";
import styles from "../app/app-frame.module.css";

/** Null before it is mounted, and where a page is shown without the frame. */
const PlaceContext = createContext<HTMLElement | null>(null);

/** The page, and above it a place for notices about the link that led there. */
export function PageSlotProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <PlaceContext value={place}>
      <div ref={setPlace} />
      {children}
    </PlaceContext>
  );
}

/** Rendered at the top of the screen, from any part of the page. */
export function PageTopNotices({ children }: { readonly children: ReactNode }) {
  const place = use(PlaceContext);
  return place === null
    ? children
    : createPortal(<div className={styles["aside"]}>{children}</div>, place);
}
