//! The examples of the README, run as they stand there.

#[cfg(unix)]
#[test]
fn every_example_of_the_readme_gives_what_it_says() {
    use super::*;

    let readme = include_str!("../../README.md");
    let at = folder(&[
        ("page.txt", PAGE.as_bytes()),
        ("pages/p1.txt", PAGE.as_bytes()),
        ("pages/p2.tika.txt", OTHER.as_bytes()),
        ("old.txt", b"\xB0\xE6\xD0\xC4\n"),
    ]);
    let built = assert_cmd::cargo::cargo_bin!("banxin");
    let path = std::env::join_paths(
        [built.parent().expect("in a folder").to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default())),
    )
    .expect("a search path");
    let mut ran = 0;
    for block in readme.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap_or_default();
        for example in block.split("$ ").skip(1) {
            let (command, expected) = example.split_once('\n').expect("a command is a line");
            let run = std::process::Command::new("sh")
                .args(["-c", &format!("{{ {command}\n}} 2>&1")])
                .current_dir(&at)
                .env("PATH", &path)
                .output()
                .expect("a shell");
            assert_eq!(String::from_utf8_lossy(&run.stdout), expected, "{command}");
            ran += 1;
        }
    }
    assert!(ran >= 6, "{ran} examples");
}
