import { createContext, type ReactNode, use, useState } from "react";
import { createPortal } from "react-dom";
import styles from "../app/frame.module.css";

/** Null before there is one, and where a page is shown without the frame. */
const PlaceContext = createContext<HTMLElement | null>(null);

/** The page, and above it what is said of the link that led there. */
export function WithPlaceAbove({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <PlaceContext value={place}>
      <div ref={setPlace} />
      {children}
    </PlaceContext>
  );
}

/** Said at the top of the screen, whatever part of the page finds it out. */
export function PageSlot({ children }: { readonly children: ReactNode }) {
  const place = use(PlaceContext);
  return place === null
    ? children
    : createPortal(<div className={styles["aside"]}>{children}</div>, place);
}
