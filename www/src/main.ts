/** Starts the page over the real engine. */

import "./styles/index.css";
import { startApp } from "./app";
import { WorkerEngine } from "./engine/client";

startApp(document.body, new WorkerEngine());
