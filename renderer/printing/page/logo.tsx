import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Logo as CentreLogo } from "../../../domain/settings/letterhead.ts";
import css from "./logo.module.css";
import { useAddresses } from "./image-addresses.ts";

export interface LogoProps {
  readonly picture: CentreLogo["picture"] | null;
  /** As the reader may know whoever writes: it is what the picture is called. */
  readonly sender: string;
}

/** The logo at the head of a letter: never so large that it speaks before the letter does. */
export function Logo({ picture, sender }: LogoProps) {
  const { t } = useTranslation("paper");
  const [address] = useAddresses(useMemo(() => (picture === null ? [] : [picture]), [picture]));
  if (address === undefined) return null;
  const name = sender === "" ? t("logo.alone") : t("logo.of", { sender });
  return <img className={css["logo"]} src={address} alt={name} />;
}
