"use client";

import { useEffect } from "react";

/** Defines the element in the browser. */
export function Element() {
  useEffect(() => {
    import("article-reader");
  }, []);
  return null;
}
