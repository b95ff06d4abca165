import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isPressed } from "../../../domain/core/keyboard-shortcuts.ts";
import { pressOf } from "../../lib/key-press.ts";
import { useZone } from "../../lib/dates/today.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Notice } from "../../ui/overlays/notice.tsx";
import { ZoomButtons } from "../../ui/zoom-buttons.tsx";
import type { ScanView } from "./document-draft.ts";
import { ScanPages } from "./scan-pages.tsx";
import css from "./scans.module.css";

export interface ScanDeskProps {
  readonly scan: ScanView;
  readonly number: number;
}

/** One scan: +, − and 0 zoom in, out and reset. */
export function ScanDesk({ scan, number }: ScanDeskProps) {
  const { t } = useTranslation("scans");
  const { dates } = useFormats();
  const zone = useZone();
  const { zoom, larger, smaller, fit } = useZoom();
  const percent = t("percent", { count: Math.round(zoom * 100) });
  return (
    <section className={css["desk"]} aria-label={t("number", { number })}>
      <div className={css["bar"]}>
        <p>
          <b>{t("number", { number })}</b>{" "}
          <small>{t("added", { name: scan.byName, day: dates.moment(scan.at, zone) })}</small>
        </p>
        <div className={css["zoom"]}>
          <ZoomButtons
            percent={percent}
            words={{ smaller: t("smaller"), larger: t("larger"), reset: t("fit") }}
            onSmaller={smaller}
            onLarger={larger}
            onReset={fit}
          />
        </div>
      </div>
      <div className={css["view"]} role="region" aria-label={t("shown")} {...reached}>
        {scan.content.state === "closed" ? (
          <Notice tone="info">{t("careOnlyText")}</Notice>
        ) : (
          <ScanPages key={scan.id} scanId={scan.id} zoom={zoom} />
        )}
      </div>
    </section>
  );
}

/** A scrollable region has to be reachable by keyboard. */
const reached = { tabIndex: 0 } as const;

function useZoom() {
  const [zoom, setZoom] = useState(1);
  const larger = () => setZoom((now) => steps.find((step) => step > now) ?? now);
  const smaller = () => setZoom((now) => steps.findLast((step) => step < now) ?? now);
  const fit = () => setZoom(1);
  const acts = [
    ["paperLarger", larger],
    ["paperSmaller", smaller],
    ["paperFit", fit],
  ] as const;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const press = pressOf(event);
    const isTyped = event.target instanceof HTMLElement && event.target.matches("input, textarea");
    const [, act] = acts.find(([id]) => isPressed(id, press)) ?? [];
    if (act === undefined || isTyped || event.altKey || press.isCommand) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return { zoom, larger, smaller, fit };
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4];
