import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ScanId } from "../../../domain/residence/scan.ts";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import css from "./scans.module.css";
import { type Leaf, useScanPages } from "./use-scan-pages.ts";

export interface ScanPagesProps {
  readonly scanId: ScanId;
  /** 1 is the available width, up to a readable maximum. */
  readonly zoom: number;
}

/** The pages of a scan, one below the other. */
export function ScanPages({ scanId, zoom }: ScanPagesProps) {
  const { t } = useTranslation("scans");
  const { isPrivate } = useNames();
  const opened = useScanPages(scanId);
  if (isPrivate) return <p className={css["told"]}>{t("private")}</p>;
  if (opened === "opening")
    return (
      <p className={css["told"]} role="status">
        {t("opening")}
      </p>
    );
  if (opened === "damaged" || opened === "unshown")
    return (
      <Notice tone="warn" isSpoken>
        {t(opened)}
      </Notice>
    );
  return (
    <div className={css["leaves"]} style={{ width: `calc(${String(zoom)} * min(100%, 760px))` }}>
      {opened.map((leaf, index) => (
        <Page key={index} leaf={leaf} number={index + 1} count={opened.length} zoom={zoom} />
      ))}
    </div>
  );
}

interface PageProps {
  readonly leaf: Leaf;
  readonly number: number;
  readonly count: number;
  readonly zoom: number;
}

function Page({ leaf, number, count, zoom }: PageProps) {
  const { t } = useTranslation("scans");
  const place = useRef<HTMLElement>(null);
  const isNear = useNear(place);
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!isNear || place.current === null) return;
    let isCurrent = true;
    void leaf.draw(Math.round(place.current.clientWidth * devicePixelRatio)).then((drawn) => {
      if (isCurrent) setAddress(drawn);
    });
    return () => {
      isCurrent = false;
    };
    // Drawn again for another size.
  }, [leaf, isNear, zoom]);
  const label = t("page", { page: number, count });
  const [width, height] = leaf.size;
  return (
    <figure ref={place} className={css["leaf"]} aria-busy={address === undefined}>
      {address === null ? (
        <p className={css["told"]}>{t("leafUnshown")}</p>
      ) : (
        <div
          className={css["sheet"]}
          style={{ aspectRatio: `${String(width)} / ${String(height)}` }}
        >
          {address === undefined ? null : <img src={address} alt={label} />}
        </div>
      )}
      {count === 1 ? null : <figcaption>{label}</figcaption>}
    </figure>
  );
}

/** True once the user has scrolled near it. */
function useNear(place: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (place.current === null || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: "600px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place, isNear]);
  return isNear;
}
