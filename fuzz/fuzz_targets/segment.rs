#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| banxin_fuzz::segment(data));
