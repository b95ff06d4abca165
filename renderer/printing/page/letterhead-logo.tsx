import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Logo as CentreLogo } from "../../../domain/settings/centre-logo.ts";
import css from "./letterhead-logo.module.css";
import { useAddresses } from "./use-object-urls.ts";

export interface LogoProps {
  readonly picture: CentreLogo["picture"] | null;
  /** The sender's name as the recipient may know it: the alternative text of the picture. */
  readonly sender: string;
}

/** The logo in the letterhead, limited in size. */
export function Logo({ picture, sender }: LogoProps) {
  const { t } = useTranslation("paper");
  const [address] = useAddresses(useMemo(() => (picture === null ? [] : [picture]), [picture]));
  if (address === undefined) return null;
  const name = sender === "" ? t("logo.alone") : t("logo.of", { sender });
  return <img className={css["logo"]} src={address} alt={name} />;
}
